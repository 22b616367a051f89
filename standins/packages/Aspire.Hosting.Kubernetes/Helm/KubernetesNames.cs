namespace Aspire.Hosting.Kubernetes.Helm;

/// <summary>The names of a resource's objects.</summary>
internal static class KubernetesNames
{
    public static string Service(string resource) => $"{resource.ToLowerInvariant()}-service";

    public static string Config(string resource) => $"{resource.ToLowerInvariant()}-config";

    public static string Secrets(string resource) => $"{resource.ToLowerInvariant()}-secrets";

    public static string Claim(string resource, string volume) => $"{resource}-{volume}-pvc".ToLowerInvariant();

    public static Dictionary<string, string> Labels(string resource) => new()
    {
        ["app.kubernetes.io/name"] = "{{ .Chart.Name }}",
        ["app.kubernetes.io/component"] = resource,
        ["app.kubernetes.io/instance"] = "{{ .Release.Name }}",
    };
}
