package herberge.architecture.hygiene;

/** One file that a check complains about, what the complaint names, and the file that it is content with. */
record PlantedMess(String check, String path, String text, String complaint, String tidyPath, String tidyText) {

    static PlantedMess of(String check, String path, String text, String complaint) {
        return new PlantedMess(check, path, text, complaint, path, "");
    }

    PlantedMess tidiedTo(String tidy) {
        return new PlantedMess(check, path, text, complaint, path, tidy);
    }

    PlantedMess movedTo(String tidy) {
        return new PlantedMess(check, path, text, complaint, tidy, text);
    }

    @Override
    public String toString() {
        return check + " / " + complaint;
    }
}
