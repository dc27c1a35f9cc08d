/** The mark around the letter's body: what is read back, and what a person finds with "Go to". */
const name = 'KehoachNoiDung';
/** Far beyond what a document of an office's counts to. */
const id = 900_000_001;
export const bodyStart = `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
export const bodyEnd = `<w:bookmarkEnd w:id="${id}"/>`;
