import { MediumLayout } from "./MediumLayout";
import { NarrowLayout } from "./NarrowLayout";
import { useMedia } from "./useMedia";
import { WideLayout } from "./WideLayout";
import "./Layout.css";

export function Layout() {
  const isNarrow = useMedia("(width < 900px)");
  const isMedium = useMedia("(width < 1200px)");
  if (isNarrow) return <NarrowLayout />;
  return isMedium ? <MediumLayout /> : <WideLayout />;
}
