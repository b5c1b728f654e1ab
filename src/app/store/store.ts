import { create } from "zustand";
import { subscribeWithSelector } from "zustand/middleware";
import { type CatalogueSlice, catalogueSlice } from "./catalogue";
import { type ComparisonSlice, comparisonSlice } from "./comparison";
import { type DebugSlice, debugSlice } from "./debug";
import { type DeskSlice, deskSlice } from "./desk";
import { type RunSlice, runSlice } from "./run";
import { type ViewSlice, viewSlice } from "./view";

export type Store = DeskSlice & RunSlice & DebugSlice & CatalogueSlice & ComparisonSlice & ViewSlice;

export const useStore = create<Store>()(
  subscribeWithSelector(() => ({
    ...deskSlice,
    ...runSlice,
    ...debugSlice,
    ...catalogueSlice,
    ...comparisonSlice,
    ...viewSlice,
  })),
);

export const getStore = useStore.getState;
export const setStore = useStore.setState;
