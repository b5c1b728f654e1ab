import { useState } from "react";
import { useScriptStore } from "./state";

/** Adds a column for a tenant, which lasts once it has a script. */
export function TenantField() {
  const [name, setName] = useState("");
  const add = () => {
    const tenant = name.trim();
    if (tenant !== "") useScriptStore.setState(({ tenants }) => ({ tenants: [...tenants, tenant] }));
    setName("");
  };
  return (
    <form
      className="store-line"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label>
        <span className="quiet">Another tenant</span>
        <input
          className="text-field"
          value={name}
          spellCheck={false}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button small outlined" disabled={name.trim() === ""}>
        Add its column
      </button>
    </form>
  );
}
