package io.huifang.lab;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets one of the test classes that have it run at a time, over all processes of a build. For those in which words must be heard
 * to the letter while several calls talk, and for a browser, which draws on the processor: two of them beside each other are more
 * than two cores can do in time.
 */
public final class WholeMachine implements BeforeAllCallback, AfterAllCallback {

    private static final Path LOCK = Path.of("target", "whole-machine.lock");
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(WholeMachine.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Files.createDirectories(LOCK.getParent());
        FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // closing the channel, or the end of the process, lets it go
        channel.lock();
        context.getStore(OURS).put("lock", channel);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        FileChannel channel = context.getStore(OURS).remove("lock", FileChannel.class);
        if (channel != null) {
            channel.close();
        }
    }
}
