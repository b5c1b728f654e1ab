import { NarrowLayout } from "./NarrowLayout";
import { useMedia } from "./useMedia";
import { WideLayout } from "./WideLayout";
import "./Layout.css";

export function Layout() {
  return useMedia("(width < 900px)") ? <NarrowLayout /> : <WideLayout />;
}
