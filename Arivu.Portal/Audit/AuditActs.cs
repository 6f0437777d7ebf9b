namespace Arivu.Portal.Audit;

/// <summary>What may be done, as the trail names it, and in the words of the page.</summary>
public static class AuditActs
{
    /// <summary>A list left as a file.</summary>
    public const string Exported = "Exported";

    /// <summary>Somebody was refused what the role may not do.</summary>
    public const string Refused = "Refused";

    /// <summary>A member of the team looked at money.</summary>
    public const string Seen = "Seen";

    /// <summary>A verb of the command line was run.</summary>
    public const string Ran = "Ran";

    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["Created"] = "Made",
        ["Changed"] = "Changed",
        ["Removed"] = "Removed",
        ["SignedIn"] = "Signed in",
        ["SignedOut"] = "Signed out",
        ["SignInRefused"] = "Sign-in refused",
        ["LockedOut"] = "Locked out",
        ["RefreshTokenReused"] = "Sent a used token again",
        ["SignedOutEverywhere"] = "Signed out everywhere",
        ["PasswordChanged"] = "Changed the password",
        ["PasswordReset"] = "Set a new password",
        ["PasswordResetAsked"] = "Asked for a new password",
        ["TwoFactorOn"] = "Two-factor on",
        ["TwoFactorOff"] = "Two-factor off",
        ["NewRecoveryCodes"] = "New recovery codes",
        ["Renamed"] = "Changed the name",
        ["InvitedAgain"] = "Invited again",
        ["TwoFactorReset"] = "Reset two-factor",
        ["MadeAdmin"] = "Made an administrator",
        ["MadeStaff"] = "Made staff",
        ["Disabled"] = "Closed the login",
        ["Enabled"] = "Opened the login",
        [Exported] = "Exported a list",
        [Refused] = "Was refused",
        [Seen] = "Looked at money",
        [Ran] = "Ran a command",
    };

    /// <summary>Acts that can be filtered by, in the order of the list.</summary>
    public static IEnumerable<string> All => Said.Keys;

    /// <summary>In English words, the key of their translation.</summary>
    public static string Words(string act) => Said.GetValueOrDefault(act) ?? AuditTeller.Spaced(act);
}

/// <summary>Kinds of things that are no entity of a room.</summary>
internal static class AuditSubjects
{
    /// <summary>A login; Accounts notes what happens to it.</summary>
    public const string Login = "Login";

    /// <summary>A list that was exported.</summary>
    public const string List = "List";

    /// <summary>A page or an endpoint.</summary>
    public const string Page = "Page";

    /// <summary>An operation of a service.</summary>
    public const string Operation = "Operation";

    /// <summary>A verb of the command line.</summary>
    public const string Verb = "Verb";
}
