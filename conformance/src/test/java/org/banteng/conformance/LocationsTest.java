package org.banteng.conformance;

import org.banteng.conformance.collective.Locations;

final class LocationsTest extends AreaTest {
    LocationsTest() {
        super(new Locations());
    }
}
