package org.banteng.machine.metal.instance;

import org.teavm.interop.AsyncCallback;

/** What an interrupted {@code Object.wait} goes on with when it holds the monitor again. */
public final class InterruptedWait implements AsyncCallback<Void> {
    private final AsyncCallback<Void> wait;

    public InterruptedWait(AsyncCallback<Void> wait) {
        this.wait = wait;
    }

    @Override
    public void complete(Void nothing) {
        wait.error(new InterruptedException());
    }

    @Override
    public void error(Throwable error) {
        wait.error(error);
    }
}
