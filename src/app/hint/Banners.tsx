import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";

const nothing = () => null;
const LinkBanner = lazyPart(() => import("../share/LinkBanner"), nothing);
const SealedBanner = lazyPart(() => import("../share/SealedBanner"), nothing);
const TabsBanner = lazyPart(() => import("../history/TabsBanner"), nothing);
const FullBanner = lazyPart(() => import("../history/FullBanner"), nothing);

/** What the person has to decide about the draft as a whole. */
export function Banners() {
  const linked = useStore(({ work }) => work.link !== undefined);
  const sealed = useStore(({ sealedLink }) => sealedLink !== null);
  const otherTab = useStore((store) => store.otherTab);
  const full = useStore(({ kept }) => kept === "failed");
  return (
    <>
      {sealed && <SealedBanner />}
      {linked && <LinkBanner />}
      {otherTab && <TabsBanner />}
      {full && <FullBanner />}
    </>
  );
}
