/** fengari as it is published has no types of its own; its API is the one that the VM here keeps. */
declare module "fengari" {
  export * from "#fengari";
}
