import { LuaVersion } from "./LuaVersion";
import { ReleaseList } from "./ReleaseList";

/** What the gateway of the case is: its release, and the Lua that it was built with. */
export default function ReleaseMenu() {
  return (
    <>
      <ReleaseList />
      <LuaVersion />
    </>
  );
}
