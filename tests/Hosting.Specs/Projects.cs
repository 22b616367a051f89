namespace StreamPlatform.Hosting.Specs;

public sealed class Projects
{
    [Fact]
    public async Task A_project_finds_its_profile_its_address_and_its_name_in_the_environment()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddProject("web", Graph.SampleWeb).WithHttpHealthCheck("/health"));
        await graph.States.WaitForResourceHealthyAsync("web", Graph.Soon);
        using var client = graph.App.CreateHttpClient("web");

        var environment = (await client.GetStringAsync(new Uri("/environment", UriKind.Relative))).Split('\n');

        Assert.Contains("FROM_THE_PROFILE=yes", environment);
        Assert.Contains("ASPNETCORE_ENVIRONMENT=Development", environment);
        Assert.Contains("DOTNET_LAUNCH_PROFILE=http", environment);
        Assert.Contains("OTEL_SERVICE_NAME=web", environment);
        Assert.Contains($"ASPNETCORE_URLS=http://localhost:{client.BaseAddress!.Port}", environment);
        Assert.Contains(environment, v => v.StartsWith("OTEL_RESOURCE_ATTRIBUTES=service.instance.id=", StringComparison.Ordinal));
        Assert.Equal(Path.GetDirectoryName(Graph.SampleWeb), await client.GetStringAsync(new Uri("/content", UriKind.Relative)));
    }

    [Fact]
    public async Task Replicas_share_one_address_in_turn()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddProject("web", Graph.SampleWeb).WithReplicas(3).WithHttpHealthCheck("/health"));
        await graph.States.WaitForResourceHealthyAsync("web", Graph.Soon);
        var address = graph.App.GetEndpoint("web");

        var answers = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            using var client = new HttpClient();
            answers.Add(await client.GetStringAsync(address));
        }

        Assert.Equal([3, 3, 3], answers.CountBy(process => process).Select(count => count.Value));
    }

    [Fact]
    public async Task A_replica_that_is_gone_is_passed_over()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddProject("web", Graph.SampleWeb).WithReplicas(2).WithHttpHealthCheck("/health"));
        await graph.States.WaitForResourceHealthyAsync("web", Graph.Soon);
        var address = graph.App.GetEndpoint("web");
        using var first = new HttpClient();
        var victim = int.Parse(await first.GetStringAsync(address), System.Globalization.CultureInfo.InvariantCulture);

        System.Diagnostics.Process.GetProcessById(victim).Kill();
        await graph.States.WaitForResourceAsync("web", e => e.Snapshot.State?.Text == KnownResourceStates.Finished, Graph.Soon);

        for (var i = 0; i < 4; i++)
        {
            using var client = new HttpClient();
            Assert.NotEqual(victim.ToString(System.Globalization.CultureInfo.InvariantCulture), await client.GetStringAsync(address));
        }
    }

    [Fact]
    public async Task A_project_that_was_not_built_is_one_sentence()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "Nothing.csproj");
        await File.WriteAllTextAsync(path, "<Project />");

        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(() => Graph.StartAsync(builder => builder.AddProject("nothing", path)));

        Assert.StartsWith("'nothing' has not been built: ", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
