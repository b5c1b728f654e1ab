const vscode = require("vscode");

/** Starts `moonhook dap` in the folder that is debugged. */
function createDebugAdapterDescriptor({ workspaceFolder }) {
  const [command, ...args] = vscode.workspace.getConfiguration("moonhook").get("command");
  const options = workspaceFolder && { cwd: workspaceFolder.uri.fsPath };
  return new vscode.DebugAdapterExecutable(command, [...args, "dap"], options);
}

exports.activate = ({ subscriptions }) => {
  const factory = { createDebugAdapterDescriptor };
  subscriptions.push(vscode.debug.registerDebugAdapterDescriptorFactory("moonhook", factory));
};
