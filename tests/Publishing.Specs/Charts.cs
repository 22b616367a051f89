using System.Text.RegularExpressions;

namespace StreamPlatform.Publishing.Specs;

public sealed partial class Charts
{
    [Fact]
    public async Task Every_object_of_both_regions_is_valid()
    {
        var templates = new HelmTemplates(await Published.ChartAsync());

        Assert.Equal(["eu", "us"], templates.Regions);
        foreach (var region in templates.Regions)
        {
            var documents = templates.Render(region);
            Assert.All(documents, document => Assert.DoesNotContain("{{", document.Text, StringComparison.Ordinal));

            var lines = await Validator.LinesAsync(documents);

            Assert.All(lines, line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
            Assert.Equal(documents.Count, lines.Count);
            Assert.Superset(KindsOfAWholeInstallation.ToHashSet(), lines.Select(line => line["ok ".Length..]).ToHashSet());
        }
    }

    [Fact]
    public async Task A_wrong_object_is_found()
    {
        var lines = await Validator.LinesAsync([("wrong.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: wrong\nspec:\n  replicas: two\n")]);

        Assert.StartsWith("fault wrong.yaml", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_regions_differ_in_their_own_values_only()
    {
        var templates = new HelmTemplates(await Published.ChartAsync());

        var different = templates.Render("eu").Zip(templates.Render("us")).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => pair.First.File);

        Assert.Equal(
            ["templates/edge-eu-ingress/edge-eu-ingress.yaml", "templates/edge-us-ingress/edge-us-ingress.yaml", "templates/gateway/config.yaml", "templates/identity/config.yaml", "templates/notifications/config.yaml", "templates/recommendations/config.yaml", "templates/site-ingress/site-ingress.yaml", "templates/streaming/config.yaml"],
            different.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Secrets_stand_in_secrets_and_have_no_value_in_the_chart()
    {
        var chart = await Published.ChartAsync();

        var values = await File.ReadAllTextAsync(Path.Combine(chart, "values.yaml"));
        var secrets = values[values.IndexOf("secrets:", StringComparison.Ordinal)..values.IndexOf("config:", StringComparison.Ordinal)];
        Assert.All(
            secrets.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)),
            line => Assert.EndsWith(": \"\"", line, StringComparison.Ordinal));
        Assert.All(
            Directory.GetFiles(Path.Combine(chart, "templates"), "*.yaml", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(".Values.secrets.", StringComparison.Ordinal)),
            file => Assert.Equal("secrets.yaml", Path.GetFileName(file)));
    }

    [Fact]
    public async Task Every_container_of_ours_is_confined_probed_and_bounded()
    {
        var deployments = new HelmTemplates(await Published.ChartAsync()).Render("eu").Where(document => document.File.EndsWith("deployment.yaml", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(deployments);
        foreach (var (file, text) in deployments)
        {
            Assert.All(
                (string[])["runAsNonRoot: true", "readOnlyRootFilesystem: true", "startupProbe:", "readinessProbe:", "livenessProbe:", "limits:", "requests:", "topology.kubernetes.io/zone", "maxUnavailable: 0"],
                wanted => Assert.True(text.Contains(wanted, StringComparison.Ordinal), $"{file} has no '{wanted}'"));
        }
    }

    [Fact]
    public async Task Every_service_with_a_database_has_its_migration_job_and_the_database_lets_it_in()
    {
        var chart = await Published.ChartAsync();
        var withDatabase = Directory.GetDirectories(Path.Combine(chart, "templates"))
            .Where(folder => File.Exists(Path.Combine(folder, "secrets.yaml")) && File.ReadAllText(Path.Combine(folder, "secrets.yaml")).Contains("Host=postgres-service", StringComparison.Ordinal))
            .Select(folder => Path.GetFileName(folder)).ToArray();
        var policy = await File.ReadAllTextAsync(Path.Combine(chart, "templates", "postgres", "network.yaml"));

        Assert.NotEmpty(withDatabase);
        foreach (var service in withDatabase)
        {
            Assert.Contains("--migrate", await File.ReadAllTextAsync(Path.Combine(chart, "templates", service, "migration.yaml")), StringComparison.Ordinal);
            Assert.Contains($"component: {service}-migration\n", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_store_keeps_its_data_on_a_claim()
    {
        var templates = Path.Combine(await Published.ChartAsync(), "templates");
        var stores = Directory.GetFiles(templates, "statefulset.yaml", SearchOption.AllDirectories);

        Assert.NotEmpty(stores);
        Assert.All(stores, store =>
        {
            var claim = Claim().Match(File.ReadAllText(store)).Groups["name"].Value;
            Assert.Single(Directory.GetFiles(Path.GetDirectoryName(store)!), file => File.ReadAllText(file).Contains($"kind: PersistentVolumeClaim\nmetadata:\n  name: {claim}\n", StringComparison.Ordinal));
        });
    }

    private static readonly string[] KindsOfAWholeInstallation =
    [
        "ConfigMap", "Deployment", "HorizontalPodAutoscaler", "Ingress", "Job", "NetworkPolicy", "PersistentVolumeClaim", "PodDisruptionBudget", "PrometheusRule", "ScaledObject", "Secret", "Service",
        "StatefulSet", "TriggerAuthentication",
    ];

    [GeneratedRegex("claimName: (?<name>\\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Claim();
}
