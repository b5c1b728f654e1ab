// placeholder, replaced by the VM's author
export {};
