/** Where keys come from, by the host that the link goes to. */
export function KeyPageLink({ href }: { readonly href: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="rounded text-[12.5px] text-accent underline underline-offset-2"
    >
      Keys at {new URL(href).host}
    </a>
  );
}
