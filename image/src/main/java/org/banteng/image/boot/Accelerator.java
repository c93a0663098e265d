package org.banteng.image.boot;

import java.util.List;

/** What runs the guest's instructions. */
public enum Accelerator {
    /** The processor itself, by Linux's KVM. */
    KVM("kvm", "host"),

    /** QEMU, which translates them: a thread for each of the guest's processors. */
    TCG("tcg,thread=multi", "max");

    private final String name;
    private final String processor;

    Accelerator(String name, String processor) {
        this.name = name;
        this.processor = processor;
    }

    List<String> options() {
        return List.of("-accel", name, "-cpu", processor);
    }
}
