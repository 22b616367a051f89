namespace StreamPlatform.Identity.Operators;

// What the command line asks for: --grant-operator or --revoke-operator, and an e-mail address behind it.
internal sealed record OperatorChange(bool Grant, string Email)
{
    public static OperatorChange? Of(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count - 1; i++)
        {
            if (arguments[i] is "--grant-operator" or "--revoke-operator")
            {
                return new OperatorChange(arguments[i] == "--grant-operator", arguments[i + 1]);
            }
        }

        return null;
    }
}
