package io.huifang.speech;

import io.huifang.kernel.Language;
import org.junit.jupiter.api.AfterEach;

class ScriptedRecognitionTests extends SpeechEngineContract {

    private final ScriptedRecognition recognition = new ScriptedRecognition();

    @AfterEach
    void stop() {
        recognition.close();
    }

    @Override
    protected SpeechRecognition hearing(String text) {
        return recognition.without(Language.ZH_CN).hears(text);
    }
}
