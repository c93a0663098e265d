package org.banteng.image.boot;

import java.util.List;

/** What QEMU is to look like. */
public enum QemuMachine {
    /** As little as possible: no firmware to speak of, no PCI. Boots soonest. */
    MICROVM("microvm,rtc=on"),

    /** A PC with PCI Express. */
    Q35("q35");

    private final String type;

    QemuMachine(String type) {
        this.type = type;
    }

    List<String> options() {
        return List.of("-M", type);
    }
}
