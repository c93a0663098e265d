package org.banteng.image.boot;

import java.util.ArrayList;
import java.util.List;

/** What QEMU is to look like. */
public enum QemuMachine {
    /** As little as possible: no firmware to speak of, no PCI. Boots soonest. */
    MICROVM("microvm,rtc=on", "device") {
        @Override
        List<String> options() {
            List<String> options = new ArrayList<>(super.options());
            options.addAll(List.of("-global", "virtio-mmio.force-legacy=false"));
            return options;
        }
    },

    /** A PC with PCI Express. */
    Q35("q35", "pci");

    private final String type;
    private final String virtioSuffix;

    QemuMachine(String type, String virtioSuffix) {
        this.type = type;
        this.virtioSuffix = virtioSuffix;
    }

    List<String> options() {
        return List.of("-M", type);
    }

    /**
     * What a device of virtio is called here.
     *
     * @param kind such as {@code 9p}
     */
    String virtio(String kind) {
        return "virtio-" + kind + "-" + virtioSuffix;
    }
}
