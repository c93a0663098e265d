package org.banteng.engine.message;

/** What one rank has sent and received, counted by its core. */
public final class Traffic {
    private long messagesSent;
    private long bytesSent;
    private long messagesReceived;
    private long bytesReceived;
    private long waits;

    /** One message, or one note for others to read, goes out. */
    public void sent(long bytes) {
        messagesSent++;
        bytesSent += bytes;
    }

    /** One message came, or one note of another was read. */
    public void received(long bytes) {
        messagesReceived++;
        bytesReceived += bytes;
    }

    void waited() {
        waits++;
    }

    /** Messages begun, those inside collectives included, and notes written. */
    public long messagesSent() {
        return messagesSent;
    }

    /** Bytes of them. */
    public long bytesSent() {
        return bytesSent;
    }

    /** Messages that came, and notes read. */
    public long messagesReceived() {
        return messagesReceived;
    }

    /** Bytes of them. */
    public long bytesReceived() {
        return bytesReceived;
    }

    /** How often it had to give way because something was not there yet. */
    public long waits() {
        return waits;
    }
}
