import { lazy, Suspense } from "react";
import { useStore } from "../store/store";

const LinkBanner = lazy(() => import("../share/LinkBanner"));
const SealedBanner = lazy(() => import("../share/SealedBanner"));
const TabsBanner = lazy(() => import("../history/TabsBanner"));
const FullBanner = lazy(() => import("../history/FullBanner"));

/** What the person has to decide about the draft as a whole. */
export function Banners() {
  const linked = useStore(({ work }) => work.link !== undefined);
  const sealed = useStore(({ sealedLink }) => sealedLink !== null);
  const otherTab = useStore((store) => store.otherTab);
  const full = useStore(({ kept }) => kept === "failed");
  return (
    <Suspense>
      {sealed && <SealedBanner />}
      {linked && <LinkBanner />}
      {otherTab && <TabsBanner />}
      {full && <FullBanner />}
    </Suspense>
  );
}
