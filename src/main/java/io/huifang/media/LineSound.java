package io.huifang.media;

/** What may be heard on a telephone line besides speech, known by its frequencies and its rhythm. */
public enum LineSound {
    /** It rings: 450 Hz, 1 s in 5 (China); 425 Hz (Europe); 440 and 480 Hz, 2 s in 6 (North America). */
    RING_BACK,
    /** 450 Hz 0.35 s on, 0.35 s off (China); 480 and 620 Hz or 425 Hz, 0.5 s each (North America, Europe). */
    BUSY,
    /** 450 Hz 0.7 s on, 0.7 s off (China); 480 and 620 Hz, 0.25 s each (North America). */
    CONGESTION,
    /** Three rising tones, the second one short: something is wrong with the number. */
    NUMBER_TROUBLE,
    /** Three rising tones, the second one long: something is wrong with the network. */
    NETWORK_TROUBLE,
    /** A fax or a modem: 2100 Hz when it answers, 1100 Hz 0.5 s in 3.5 when it calls. */
    FAX,
    /** Tones that are held, without the pauses of speech. Instead of ring-back (彩铃) it is still ringing. */
    MUSIC
}
