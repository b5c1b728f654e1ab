import { lazyPart } from "../faults/lazyPart";
import { useMedia } from "../layout/useMedia";
import { useStore } from "../store/store";

const nothing = () => null;
const LinkBanner = lazyPart(() => import("../share/LinkBanner"), nothing);
const SealedBanner = lazyPart(() => import("../share/SealedBanner"), nothing);
const TabsBanner = lazyPart(() => import("../history/TabsBanner"), nothing);
const FullBanner = lazyPart(() => import("../history/FullBanner"), nothing);

/** What the person has to decide about the draft as a whole. */
export function Banners() {
  const linked = useStore(({ work }) => work.link !== undefined);
  // On a phone the debugger needs the room, and what a link asks can wait until its end.
  const isNarrow = useMedia("(width < 900px)");
  const isBusy = useStore(({ debug }) => debug !== null) && isNarrow;
  const sealed = useStore(({ sealedLink }) => sealedLink !== null);
  const otherTab = useStore((store) => store.otherTab);
  const full = useStore(({ kept }) => kept === "failed");
  return (
    <>
      {sealed && <SealedBanner />}
      {linked && !isBusy && <LinkBanner />}
      {otherTab && <TabsBanner />}
      {full && <FullBanner />}
    </>
  );
}
