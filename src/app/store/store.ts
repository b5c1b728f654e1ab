import { create } from "zustand";
import { subscribeWithSelector } from "zustand/middleware";
import { type CatalogueSlice, catalogueSlice } from "./catalogue";
import { type ComparisonSlice, comparisonSlice } from "./comparison";
import { type DebugSlice, debugSlice } from "./debug";
import { type DeskSlice, deskSlice } from "./desk";
import { type ImportSlice, importSlice } from "./imports";
import { type ProblemSlice, problemSlice } from "./problems";
import { type RunSlice, runSlice } from "./run";
import { type ViewSlice, viewSlice } from "./view";

export type Store = DeskSlice &
  RunSlice &
  ProblemSlice &
  ImportSlice &
  DebugSlice &
  CatalogueSlice &
  ComparisonSlice &
  ViewSlice;

export const useStore = create<Store>()(
  subscribeWithSelector(() => ({
    ...deskSlice,
    ...runSlice,
    ...problemSlice,
    ...importSlice,
    ...debugSlice,
    ...catalogueSlice,
    ...comparisonSlice,
    ...viewSlice,
  })),
);

export const getStore = useStore.getState;
export const setStore = useStore.setState;
