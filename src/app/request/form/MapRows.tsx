import { type ComponentProps, Fragment, type ReactNode } from "react";
import { lazyPart } from "../../faults/lazyPart";

export interface RowList {
  count: number;
  /** The row at an index. */
  draw(index: number): ReactNode;
  /** A row that is to be on the page wherever one has scrolled to; -1 for none. */
  wanted: number;
}

/** As many rows as are no burden to have on the page all at once. */
const mostPlain = 60;

const ManyRows = lazyPart<ComponentProps<typeof import("./ManyRows").default>>(
  () => import("./ManyRows"),
  (list) => <PlainRows {...list} count={mostPlain} />,
);

/** The rows of a map; many of them scroll in a place of their own. */
export function MapRows(list: RowList) {
  return list.count <= mostPlain ? <PlainRows {...list} /> : <ManyRows {...list} />;
}

function PlainRows({ count, draw }: RowList) {
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps the focus while its key changes
    <Fragment key={index}>{draw(index)}</Fragment>
  ));
}
