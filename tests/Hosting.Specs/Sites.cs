namespace StreamPlatform.Hosting.Specs;

public sealed class Sites
{
    [Fact]
    public async Task Vite_serves_the_site_while_it_is_being_written()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddViteApp("web", Web()).WithNpm(install: false).WithHttpHealthCheck("/").WithExplicitStart());
        Assert.Equal(KnownResourceStates.NotStarted, graph.StateOf("web"));

        await graph.App.ResourceCommands.ExecuteCommandAsync("web", KnownResourceCommands.StartCommand, Graph.Soon);
        await graph.States.WaitForResourceHealthyAsync("web", Graph.Soon);

        using var client = graph.App.CreateHttpClient("web");
        Assert.Contains("/@vite/client", await client.GetStringAsync(new Uri("/", UriKind.Relative), Graph.Soon), StringComparison.Ordinal);
    }

    private static string Web()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "web", "vite.config.ts")))
            {
                return Path.Combine(folder.FullName, "web");
            }
        }

        throw new InvalidOperationException("These specs run inside the repository.");
    }
}
