/** Every form of a hit condition, and what it means. */
const forms = [
  ["= 3", "the third"],
  ["> 3", "after the third"],
  [">= 3", "from the third on"],
  ["< 3", "before the third"],
  ["<= 3", "up to the third"],
  ["% 3", "every third"],
] as const;

/** The forms as buttons that write them into a field; a bare number is the first. */
export function HitForms({ inputId }: { inputId: string }) {
  const write = (form: string) => {
    const input = document.getElementById(inputId) as HTMLInputElement;
    input.value = form;
    input.focus();
    // The number is what a person changes next.
    input.setSelectionRange(form.length - 1, form.length);
  };
  return (
    <ul className="hit-forms" aria-label="Forms of a hit condition">
      {forms.map(([form, meaning]) => (
        <li key={form}>
          <button type="button" className="chip button-chip" onClick={() => write(form)}>
            <code>{form}</code> {meaning}
          </button>
        </li>
      ))}
    </ul>
  );
}
