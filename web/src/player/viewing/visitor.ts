const name = 'visitor';
const bytes = 12;

/** The same for as long as this tab lives, so that who loads the page again is not taken for somebody else. It says nothing about who it is. */
export function visitorOfThisTab(): string {
  try {
    const known = sessionStorage.getItem(name);
    if (known) {
      return known;
    }

    const made = newVisitor();
    sessionStorage.setItem(name, made);
    return made;
  } catch {
    // storage is switched off
    return newVisitor();
  }
}

function newVisitor(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
