import { releaseEntry } from "../domain/releases";
import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";
import { usePopover } from "../store/usePopover";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";

const ReleaseMenu = lazyPart(() => import("./ReleaseMenu"));

/** The release that the case runs on, and the Lua that its gateway was built with. */
export function ReleaseChoice() {
  const popover = usePopover("releases");
  const { label, version } = releaseEntry(useStore(({ work }) => work.draft.release));
  return (
    <span className="release">
      <span className="quiet">radosgw</span>
      <Popover
        label="Releases"
        {...popover}
        align="end"
        buttonProps={{
          className: "button release-button",
          "aria-label": `Release: ${label} ${version}. Choose another`,
        }}
        button={
          <>
            {label} <span className="quiet">{version}</span> <Icon name="down" />
          </>
        }
      >
        <ReleaseMenu />
      </Popover>
    </span>
  );
}
