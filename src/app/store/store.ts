import { create } from "zustand";
import { subscribeWithSelector } from "zustand/middleware";
import { type CatalogueSlice, catalogueSlice } from "./catalogue";
import { type ComparisonSlice, comparisonSlice } from "./comparison";
import { type DeskSlice, deskSlice } from "./desk";
import { type RunSlice, runSlice } from "./run";
import { type ViewSlice, viewSlice } from "./view";

export type Store = DeskSlice & RunSlice & CatalogueSlice & ComparisonSlice & ViewSlice;

export const useStore = create<Store>()(
  subscribeWithSelector(() => ({
    ...deskSlice,
    ...runSlice,
    ...catalogueSlice,
    ...comparisonSlice,
    ...viewSlice,
  })),
);

export const getStore = useStore.getState;
export const setStore = useStore.setState;
