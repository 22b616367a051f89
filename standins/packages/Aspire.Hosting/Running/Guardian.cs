using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Running;

/// <summary>
/// A shell that outlives the host by some seconds. The parent-death signal reaches our children; it does not reach theirs
/// (npm's node, say). When the pipe to the host breaks, the guardian ends whatever is left of the process groups.
/// </summary>
internal sealed class Guardian : IDisposable
{
    private const string Script = """
        exec >/dev/null 2>&1
        groups=
        while read -r sign group; do
          case $sign in
            +) groups="$groups $group" ;;
            -) left=; for known in $groups; do [ "$known" = "$group" ] || left="$left $known"; done; groups=$left ;;
          esac
        done
        [ -z "$groups" ] && exit 0
        sleep 5
        for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
        """;

    private readonly Lock _gate = new();
    private Process? _shell;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        _shell = await ProcessStarter.StartAsync(start).ConfigureAwait(false);
    }

    public void Watch(int group) => Say('+', group);

    public void Forget(int group) => Say('-', group);

    public void Dispose()
    {
        lock (_gate)
        {
            _shell?.StandardInput.Close();
            _shell?.Dispose();
            _shell = null;
        }
    }

    private void Say(char sign, int group)
    {
        lock (_gate)
        {
            try
            {
                _shell?.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign} {group}"));
                _shell?.StandardInput.Flush();
            }
            catch (IOException)
            {
                // somebody killed the guardian: the parent-death signal is still there
                _shell = null;
            }
        }
    }
}
