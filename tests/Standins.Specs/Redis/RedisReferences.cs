using Pipelines.Sockets.Unofficial;
using StackExchange.Redis;
using StreamPlatform.Standins.Specs.Assemblies;

namespace StreamPlatform.Standins.Specs.Redis;

public sealed class RedisReferences
{
    [Fact]
    public void Every_member_that_the_real_client_refers_to_is_there()
    {
        var found = MemberReferences.ResolveAll(typeof(ConnectionMultiplexer).Assembly, typeof(SocketConnection).Assembly);

        Assert.Equal(24, found.Types);
        Assert.True(found.Members >= 60, $"only {found.Members} members were looked at");
        Assert.Empty(found.Missing);
    }

    [Fact]
    public void Every_type_of_the_real_client_loads() =>
        Assert.NotEmpty(typeof(ConnectionMultiplexer).Assembly.GetTypes());
}
