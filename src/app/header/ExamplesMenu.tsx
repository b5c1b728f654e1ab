import { openExample } from "../catalogue/actions";
import { useStore } from "../store/store";
import { usePopover } from "../store/usePopover";
import { setPopover } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";
import { SearchList } from "../ui/SearchList";

/** Every sample of radosgw's Lua document and hooks of real life, one click away. */
export function ExamplesMenu() {
  const popover = usePopover("examples");
  const examples = useStore((store) => store.examples);
  const current = useStore(({ work }) => work.example);
  return (
    <Popover
      label="Examples"
      {...popover}
      align="end"
      buttonProps={{ className: "button plain examples" }}
      button={
        <>
          Examples <Icon name="down" />
        </>
      }
    >
      <SearchList
        label="Examples"
        placeholder="Search the examples"
        items={examples.map(({ file, name, description, group, works }) => ({
          id: file,
          title: name,
          description: `${description} ${works}`,
          group,
        }))}
        chosen={current}
        nothing="No example fits. Try fewer letters."
        onChoose={(file) => {
          setPopover(null);
          void openExample(file);
        }}
      />
    </Popover>
  );
}
