import { DrawerPlace } from "./cases/DrawerPlace";
import { DocsPlace } from "./docs/DocsPlace";
import { Footer } from "./footer/Footer";
import { Header } from "./header/Header";
import { Banners } from "./hint/Banners";
import { Hint } from "./hint/Hint";
import { DebugPlace } from "./layout/DebugPlace";
import { Layout } from "./layout/Layout";
import { getStore } from "./store/store";
import { reveal } from "./store/viewActions";
import { TourPlace } from "./tour/TourPlace";
import { ErrorBoundary } from "./ui/ErrorBoundary";

export function App() {
  return (
    <div className="page">
      <button
        type="button"
        className="button skip"
        onClick={() => reveal({ document: getStore().script, line: 1 })}
      >
        Skip to the script
      </button>
      <ErrorBoundary what="The header">
        <Header />
      </ErrorBoundary>
      <Banners />
      <Hint />
      <ErrorBoundary what="The page">
        <div className="desk-area">
          <DebugPlace>
            <Layout />
          </DebugPlace>
          <DrawerPlace />
          <DocsPlace />
        </div>
      </ErrorBoundary>
      <Footer />
      <TourPlace />
    </div>
  );
}
