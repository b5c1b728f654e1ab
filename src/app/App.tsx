import { DrawerPlace } from "./cases/DrawerPlace";
import { DocsPlace } from "./docs/DocsPlace";
import { ErrorBoundary } from "./faults/ErrorBoundary";
import { Footer } from "./footer/Footer";
import { Header } from "./header/Header";
import { Banners } from "./hint/Banners";
import { Hint } from "./hint/Hint";
import { DebugPlace } from "./layout/DebugPlace";
import { Layout } from "./layout/Layout";
import { getStore } from "./store/store";
import { reveal } from "./store/viewActions";
import { TourPlace } from "./tour/TourPlace";

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
      <ErrorBoundary what="What there is to say">
        <Banners />
        <Hint />
      </ErrorBoundary>
      <div className="desk-area">
        <ErrorBoundary what="The page">
          <DebugPlace>
            <Layout />
          </DebugPlace>
        </ErrorBoundary>
        <DrawerPlace />
        <DocsPlace />
      </div>
      <ErrorBoundary what="The footer">
        <Footer />
      </ErrorBoundary>
      <TourPlace />
    </div>
  );
}
