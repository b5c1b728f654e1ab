import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { followOffline } from "./offline";
import { start } from "./start";
import "./tokens.css";
import "./base.css";
import "./ui/TextField.css";
import "./forcedColors.css";

start();
followOffline();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
