import { usesNetwork } from "../store/selectors";
import { setStore } from "../store/store";
import type { Command } from "./command";

export const tryAllFaults: Command = {
  id: "tryAllFaults",
  label: "Try all faults on the hooks' sockets",
  group: "Run",
  when: usesNetwork,
  run: () => {
    setStore({ narrow: "findings", finding: "network" });
    void import("../network/faultTable").then(({ tryAll }) => tryAll());
  },
};
