namespace Arivu.Portal.Kernel;

/// <summary>Somebody else saved the same thing first. Nothing of this change was saved; the API answers 409.</summary>
/// <param name="atSave">How the database said so; null where the caller named a version that is past.</param>
public sealed class EditedByAnotherException(Exception? atSave = null)
    : Exception("Somebody else changed this while you were editing. Load it again and repeat your change.", atSave);
