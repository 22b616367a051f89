namespace StreamPlatform.Notifications.Tests;

// One room for the tests of a class, which may put its clock forward.
public sealed class AloneRoom(NotificationsFixture fixture) : IAsyncLifetime
{
    internal NotificationsApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await fixture.AloneAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
