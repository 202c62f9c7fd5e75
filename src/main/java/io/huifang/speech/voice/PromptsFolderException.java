package io.huifang.speech.voice;

/** The folder named for the bank's own prompts is none. */
final class PromptsFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PromptsFolderException(String folder, String why) {
        super("huifang.speech.prompts: '" + folder + "' " + why
                + "; allowed is a folder that holds en-US, zh-CN or both, with files <id>.txt and <id>.wav.");
    }
}
