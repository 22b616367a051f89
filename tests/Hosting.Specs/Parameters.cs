namespace StreamPlatform.Hosting.Specs;

public sealed class Parameters
{
    [Fact]
    public async Task A_parameter_without_a_value_says_which_key_is_missing_and_so_does_who_uses_it()
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            var key = builder.AddParameter("stripe-api-key", secret: true);
            builder.AddExecutable("payments", "sleep", "/", "60").WithEnvironment("KEY", key);
        });

        await graph.BecomesAsync("stripe-api-key", KnownResourceStates.ValueMissing);
        await graph.BecomesAsync("payments", KnownResourceStates.FailedToStart);

        Assert.Contains("'Parameters:stripe-api-key' is missing", await graph.LogAsync("payments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_parameter_reaches_who_uses_it()
    {
        await using var graph = await Graph.StartAsync(
            builder =>
            {
                var key = builder.AddParameter("stripe-api-key", secret: true);
                builder.AddExecutable("payments", "sh", "/", "-c", "echo the key is $KEY").WithEnvironment("KEY", key);
            },
            "--Parameters:stripe-api-key=sk_test");

        await graph.BecomesAsync("payments", KnownResourceStates.Finished);

        Assert.Contains("the key is sk_test", await graph.LogAsync("payments"), StringComparison.Ordinal);
    }
}
