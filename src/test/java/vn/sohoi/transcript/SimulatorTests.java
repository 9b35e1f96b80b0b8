package vn.sohoi.transcript;

import vn.sohoi.SharedApplication;

/** The simulator's HTTP interface keeps the contract. */
class SimulatorTests extends PhoneContract {
    SimulatorTests(SharedApplication shared) {
        super(shared, new OverHttp(shared.app()));
    }
}
