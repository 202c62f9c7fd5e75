package io.huifang.media;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class RateLimitedLogTests {

    @Test
    void letsOneLineASecondThroughAndSaysHowManyItHeldBack() {
        Logger logger = mock(Logger.class);
        RateLimitedLog log = new RateLimitedLog(logger);
        log.warn("first", 0);
        log.warn("second", 1_000);
        log.warn("third", 999_999_999);
        log.warn("fourth", 1_000_000_000);
        verify(logger).warn("{}", "first");
        verify(logger).warn("{} held-back={}", "fourth", 2L);
        verifyNoMoreInteractions(logger);
    }
}
