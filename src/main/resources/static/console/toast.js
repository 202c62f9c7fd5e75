const SHOWN_FOR = 6000;

/** Shows a sentence for a while, and has it read out; tone is a class of the style sheet: good, bad, doubt. */
export function toast(words, tone = "quiet") {
    const note = document.createElement("p");
    note.className = `toast ${tone}`;
    note.textContent = words;
    document.getElementById("toasts").append(note);
    setTimeout(() => note.remove(), SHOWN_FOR);
}
