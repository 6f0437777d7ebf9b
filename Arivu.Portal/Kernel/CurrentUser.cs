using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace Arivu.Portal.Kernel;

/// <summary>
/// Who is asking, for one scope: a request, a circuit or a background handler. It starts as nobody, and nobody sees no
/// row and writes none: forgetting to say who asks shows nothing.
/// </summary>
public sealed class CurrentUser
{
    /// <summary>The claim that ties a login to its retailer.</summary>
    public const string RetailerClaim = "retailer";

    /// <summary>The claim that tells one sign-in from another of the same login.</summary>
    public const string SessionClaim = "session";

    /// <summary>The login's id; null for nobody and for background work.</summary>
    public Guid? Id { get; private set; }

    /// <summary>The actor written to the audit trail: the login's e-mail, or the name of the background work.</summary>
    public string Name { get; private set; } = "nobody";

    /// <summary>One of <see cref="Role"/>; null for nobody and for background work.</summary>
    public string? Role { get; private set; }

    /// <summary>The retailer whose rows this user may see, when the user is a retailer.</summary>
    public int? RetailerId { get; private set; }

    /// <summary>The sign-in this scope belongs to; null for nobody and for background work.</summary>
    public string? Session { get; private set; }

    /// <summary>Whether this is work of the house itself, announced by <see cref="AsSystem"/>.</summary>
    public bool IsSystem { get; private set; }

    /// <summary>Admin, Staff and background work see all retailers' rows.</summary>
    public bool SeesEverything => IsSystem || Role is Kernel.Role.Admin or Kernel.Role.Staff;

    /// <summary>Whether this user may change settings, users, prices and limits.</summary>
    public bool IsAdmin => IsSystem || Role is Kernel.Role.Admin;

    /// <summary>Whether anybody is known at all.</summary>
    public bool IsKnown => IsSystem || Id is not null;

    /// <summary>Hears who was refused what, so that it can be noted; null where nobody listens.</summary>
    internal Action<CurrentUser, string>? Refused { get; init; }

    /// <summary>Takes over what the framework knows; called again when a circuit's user changes.</summary>
    public void SignIn(ClaimsPrincipal principal)
    {
        var known = principal.Identity?.IsAuthenticated == true;
        IsSystem = false;
        Id = known && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
        Name = known ? principal.Identity!.Name ?? "unnamed" : "nobody";
        Role = known ? principal.FindFirstValue(ClaimTypes.Role) : null;
        Session = known ? principal.FindFirstValue(SessionClaim) : null;
        RetailerId = known && int.TryParse(principal.FindFirstValue(RetailerClaim), out var retailer) ? retailer : null;
    }

    /// <summary>Background work says out loud that it acts for the house.</summary>
    /// <param name="name">What acts, as the audit trail will show it.</param>
    public void AsSystem(string name) => (Id, Name, Role, RetailerId, Session, IsSystem) = (null, name, null, null, null, true);

    /// <summary>Holds the door of an operation that only administrators may run.</summary>
    /// <param name="file">Filled in by the compiler: which service was asked.</param>
    /// <param name="operation">Filled in by the compiler: what it was asked for.</param>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public void MustBeAdmin([CallerFilePath] string file = "", [CallerMemberName] string operation = "")
    {
        if (!IsAdmin)
        {
            throw Refuse(file, operation);
        }
    }

    /// <summary>Holds the door of an operation of the team: Admin, Staff or background work.</summary>
    /// <param name="file">Filled in by the compiler: which service was asked.</param>
    /// <param name="operation">Filled in by the compiler: what it was asked for.</param>
    /// <exception cref="NotAllowedException">The user is a retailer or nobody.</exception>
    public void MustBeTeam([CallerFilePath] string file = "", [CallerMemberName] string operation = "")
    {
        if (!SeesEverything)
        {
            throw Refuse(file, operation);
        }
    }

    /// <summary>Notes that this user asked for what its role may never do; the caller throws what comes back.</summary>
    /// <param name="file">Filled in by the compiler: which service was asked.</param>
    /// <param name="operation">Filled in by the compiler: what it was asked for.</param>
    public NotAllowedException Refuse([CallerFilePath] string file = "", [CallerMemberName] string operation = "")
    {
        var service = file[(file.LastIndexOfAny(['/', '\\']) + 1)..].Split('.')[0]; // compiled elsewhere, perhaps on Windows
        Refused?.Invoke(this, $"{service}.{operation.Replace("Async", "", StringComparison.Ordinal)}");
        return new NotAllowedException();
    }
}
