package io.huifang.call;

/** Nothing was dialled and nothing will be. */
public final class CallNotPlacedException extends RuntimeException {

    /** What stands in the way. */
    public enum Obstacle {
        /** The PBX can't be reached, the service is full or shutting down: later it may go. */
        NOT_NOW,
        /** The PBX refused, or the order is wrong: it would fail again. */
        REFUSED
    }

    private final Obstacle obstacle;

    public CallNotPlacedException(Obstacle obstacle, String message, Throwable cause) {
        super(message, cause);
        this.obstacle = obstacle;
    }

    public CallNotPlacedException(Obstacle obstacle, String message) {
        super(message);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
