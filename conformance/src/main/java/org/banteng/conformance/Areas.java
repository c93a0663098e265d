package org.banteng.conformance;

import org.banteng.conformance.collective.AllGathers;
import org.banteng.conformance.collective.AllToAlls;
import org.banteng.conformance.collective.Barriers;
import org.banteng.conformance.collective.Broadcasts;
import org.banteng.conformance.collective.CollectiveErrors;
import org.banteng.conformance.collective.CollectiveRequests;
import org.banteng.conformance.collective.ComplexNumbers;
import org.banteng.conformance.collective.Gathers;
import org.banteng.conformance.collective.KnownDefects;
import org.banteng.conformance.collective.LargeCollectives;
import org.banteng.conformance.collective.Locations;
import org.banteng.conformance.collective.Operators;
import org.banteng.conformance.collective.OrderedOperators;
import org.banteng.conformance.collective.OverlappingCollectives;
import org.banteng.conformance.collective.ReductionRequests;
import org.banteng.conformance.collective.Reductions;
import org.banteng.conformance.collective.Scans;
import org.banteng.conformance.collective.Scatters;
import org.banteng.conformance.collective.UserOperators;
import org.banteng.conformance.communicator.CommunicatorState;
import org.banteng.conformance.communicator.Duplicates;
import org.banteng.conformance.communicator.Groups;
import org.banteng.conformance.communicator.Infos;
import org.banteng.conformance.communicator.MadeFromGroups;
import org.banteng.conformance.communicator.Separation;
import org.banteng.conformance.communicator.Splits;
import org.banteng.conformance.kit.Area;
import org.banteng.conformance.message.Cancelling;
import org.banteng.conformance.message.Completion;
import org.banteng.conformance.message.Defects;
import org.banteng.conformance.message.DerivedTypes;
import org.banteng.conformance.message.Environment;
import org.banteng.conformance.message.ErrorHandling;
import org.banteng.conformance.message.Flood;
import org.banteng.conformance.message.Lifecycle;
import org.banteng.conformance.message.NonBlocking;
import org.banteng.conformance.message.PackUnpack;
import org.banteng.conformance.message.Pairs;
import org.banteng.conformance.message.Persistent;
import org.banteng.conformance.message.PointToPoint;
import org.banteng.conformance.message.Probing;
import org.banteng.conformance.message.RandomTraffic;
import org.banteng.conformance.message.ReusedMemory;
import org.banteng.conformance.message.SendModes;
import org.banteng.conformance.message.SendReceive;
import org.banteng.conformance.message.SingleThreaded;
import org.banteng.conformance.message.Structs;
import org.banteng.conformance.message.Threads;
import org.banteng.conformance.message.UnevenWork;
import org.banteng.conformance.message.Wildcards;
import org.banteng.conformance.message.WrongArguments;
import org.banteng.conformance.message.WrongHandles;

import java.util.List;

/** All there are. */
public final class Areas {
    private Areas() {}

    /** One of each, in the order in which one would read them. */
    public static List<Area> all() {
        return List.of(
                new PointToPoint(),
                new SendReceive(),
                new WrongHandles(),
                new DerivedTypes(),
                new Defects(),
                new Flood(),
                new RandomTraffic(),
                new Pairs(),
                new Structs(),
                new PackUnpack(),
                new Lifecycle(),
                new Environment(),
                new Threads(),
                new SingleThreaded(),
                new WrongArguments(),
                new ErrorHandling(),
                new SendModes(),
                new NonBlocking(),
                new Persistent(),
                new Cancelling(),
                new Completion(),
                new Probing(),
                new Wildcards(),
                new ReusedMemory(),
                new UnevenWork(),
                new Barriers(),
                new Broadcasts(),
                new Gathers(),
                new Scatters(),
                new AllGathers(),
                new AllToAlls(),
                new ComplexNumbers(),
                new Locations(),
                new Operators(),
                new OrderedOperators(),
                new Reductions(),
                new Scans(),
                new UserOperators(),
                new CollectiveRequests(),
                new OverlappingCollectives(),
                new ReductionRequests(),
                new CollectiveErrors(),
                new KnownDefects(),
                new LargeCollectives(),
                new Groups(),
                new Infos(),
                new Splits(),
                new CommunicatorState(),
                new Duplicates(),
                new MadeFromGroups(),
                new Separation());
    }
}
