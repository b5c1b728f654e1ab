/** Parts of Monaco that it ships without types, as far as they are used here. */

declare module "monaco-editor/editor/standalone/browser/standaloneServices" {
  export const StandaloneServices: { get<T>(service: { readonly type?: T }): T };
}

declare module "monaco-editor/platform/storage/common/storage" {
  interface Storage {
    store(key: string, value: string | boolean | number, scope: number, target: number): void;
  }
  export const IStorageService: { readonly type?: Storage };
}
