using Microsoft.Extensions.DependencyInjection;

namespace StreamPlatform.Hosting.Specs;

public sealed class TestingAnAppHost
{
    [Fact]
    public async Task The_entry_point_runs_up_to_its_build_and_the_graph_answers()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.Sample_AppHost>(Graph.Soon);
        var folder = builder.Configuration["StandIns:DataDirectory"]!;
        await using (var app = await builder.BuildAsync(Graph.Soon))
        {
            await app.StartAsync(Graph.Soon);
            await app.ResourceNotifications.WaitForResourceHealthyAsync("web", Graph.Soon);

            using var client = app.CreateHttpClient("web");
            var environment = await client.GetStringAsync(new Uri("/environment", UriKind.Relative), Graph.Soon);

            Assert.Contains($"ConnectionStrings__cache={await app.GetConnectionStringAsync("cache", Graph.Soon)}", environment, StringComparison.Ordinal);
            Assert.NotEqual(5199, app.GetEndpoint("web").Port);
            Assert.True(Directory.Exists(folder));
            await app.StopAsync(Graph.Soon);
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_test_may_change_the_graph_before_it_is_built()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.Sample_AppHost>(["--Sample:Broker=yes"], Graph.Soon);

        Assert.Equal(["cache", "web", "broker", "shell"], builder.Resources.Select(r => r.Name));
        builder.CreateResourceBuilder<ProjectResource>("web").WithEnvironment("CHANGED", "yes");
        builder.Services.AddSingleton("a service of the test");
        await using var app = await builder.BuildAsync(Graph.Soon);

        Assert.Equal("a service of the test", app.Services.GetRequiredService<string>());
    }

    [Fact]
    public async Task A_fault_of_the_entry_point_is_the_fault_of_the_test()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DistributedApplicationTestingBuilder.CreateAsync<global::Projects.Sample_AppHost>(["--Sample:Fault=no such thing"], Graph.Soon));

        Assert.Equal("no such thing", fault.Message);
    }

    [Fact]
    public async Task Two_graphs_stand_side_by_side()
    {
        await using var first = await Graph.StartAsync(builder => builder.AddRedis("cache"));
        await using var second = await Graph.StartAsync(builder => builder.AddRedis("cache"));

        await first.States.WaitForResourceHealthyAsync("cache", Graph.Soon);
        await second.States.WaitForResourceHealthyAsync("cache", Graph.Soon);

        Assert.NotEqual(await first.App.GetConnectionStringAsync("cache"), await second.App.GetConnectionStringAsync("cache"));
    }
}
