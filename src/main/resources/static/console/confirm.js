/** Asks a question in the frame's dialog, and goes on when the answer is yes. */
export function confirmWith(question, goOn) {
    const dialog = document.getElementById("confirm");
    dialog.querySelector("#confirm-question").textContent = question;
    dialog.returnValue = "no";
    dialog.addEventListener("close", () => {
        if (dialog.returnValue === "yes") {
            goOn();
        }
    }, {once: true});
    dialog.showModal();
}
