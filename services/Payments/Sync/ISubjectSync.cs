using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.Sync;

// Brings what we know of one kind of Stripe's objects up to date: asks Stripe for the object as it is now and derives everything from it. Which event made us
// ask, and how many there were before, does not matter.
internal interface ISubjectSync
{
    string Kind { get; }

    // False: the object is not of this platform.
    Task<bool> SyncAsync(string id, UnitOfWork work, CancellationToken cancellationToken);
}
