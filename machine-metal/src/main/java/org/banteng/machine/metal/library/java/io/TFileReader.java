package org.banteng.machine.metal.library.java.io;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** {@link java.io.FileReader}. */
public class TFileReader extends InputStreamReader {
    public TFileReader(String name) throws FileNotFoundException {
        super(new FileInputStream(name), StandardCharsets.UTF_8);
    }

    public TFileReader(File file) throws FileNotFoundException {
        super(new FileInputStream(file), StandardCharsets.UTF_8);
    }

    public TFileReader(String name, Charset charset) throws IOException {
        super(new FileInputStream(name), charset);
    }

    public TFileReader(File file, Charset charset) throws IOException {
        super(new FileInputStream(file), charset);
    }
}
