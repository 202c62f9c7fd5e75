package io.huifang.speech.recognition;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code libvosk}, which the Vosk jar carries. Bound here instead of using the jar's own classes because
 * those turn text into the platform's encoding (no Chinese under {@code LANG=C}), take an error of
 * {@code accept_waveform} for the end of a segment, and leave out {@code vosk_model_find_word}.
 */
final class LibVosk {

    static {
        Native.register(LibVosk.class, NativeLibrary.getInstance("vosk"));
    }

    private LibVosk() {}

    static native void vosk_set_log_level(int level);

    static native @Nullable Pointer vosk_model_new(byte[] folder);

    static native void vosk_model_free(Pointer model);

    static native int vosk_model_find_word(Pointer model, byte[] word);

    static native @Nullable Pointer vosk_recognizer_new(Pointer model, float rate);

    static native @Nullable Pointer vosk_recognizer_new_grm(Pointer model, float rate, byte[] grammar);

    static native void vosk_recognizer_set_words(Pointer recogniser, int words);

    static native int vosk_recognizer_accept_waveform_s(Pointer recogniser, short[] samples, int count);

    static native Pointer vosk_recognizer_result(Pointer recogniser);

    static native Pointer vosk_recognizer_final_result(Pointer recogniser);

    static native Pointer vosk_recognizer_partial_result(Pointer recogniser);

    static native void vosk_recognizer_free(Pointer recogniser);

    static byte[] c(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    static String java(Pointer text) {
        return text.getString(0, "UTF-8");
    }
}
